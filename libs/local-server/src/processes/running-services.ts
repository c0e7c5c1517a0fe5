interface Stoppable {
  stop(): Promise<void>;
}

/** What has been started, to be stopped in the reverse order: processes before the servers they use. */
export class RunningServices {
  private readonly started: Stoppable[] = [];
  private stopping: Promise<void> | undefined;

  /** True from the first call of `stop`. */
  get isStopping(): boolean {
    return this.stopping !== undefined;
  }

  add<T extends Stoppable>(service: T): T {
    this.started.push(service);
    return service;
  }

  stop(): Promise<void> {
    return (this.stopping ??= this.stopAll());
  }

  private async stopAll(): Promise<void> {
    for (const service of this.started.reverse()) await service.stop();
  }
}
