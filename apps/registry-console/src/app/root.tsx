import { SignInPage } from '../features/sign-in/sign-in-page';
import { Busy, Failed } from '../components/states';
import { Shell } from './shell';
import { useSession } from '../components/use-session';

/** Who is not signed in signs in where they are, and goes on there. */
export function Root() {
  const session = useSession();
  if (session.isPending) return <Busy />;
  if (session.isError && !session.data) return <Failed error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data) return <SignInPage />;
  return <Shell session={session.data} />;
}
