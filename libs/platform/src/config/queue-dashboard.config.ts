import { Expose } from 'class-transformer';
import { IsOptional, MinLength } from 'class-validator';

const SHORTEST_SECRET = 32;

/** The job dashboard at `/queues`, for operators. */
export class QueueDashboardConfig {
  /**
   * Signs the cookie of who logged in, the same at every API process. Without it each process makes its own at its start, and a
   * login holds at that process only.
   */
  @Expose({ name: 'QUEUE_DASHBOARD_SECRET' })
  @IsOptional()
  @MinLength(SHORTEST_SECRET, {
    message: `Set QUEUE_DASHBOARD_SECRET to a random text of ${SHORTEST_SECRET} characters or more, or leave it out.`,
  })
  readonly secret?: string;
}
