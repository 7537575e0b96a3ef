import { useState } from 'react';
import type { SeenView } from '../../live/seen.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { type Host, HostContext } from '../blocks/host.tsx';
import { useViewHost } from '../blocks/view-host.ts';
import { useLive } from '../live/live.tsx';

/** The app's Home, as the app has made it for the person. */
export function HomeView() {
  const { seen, app } = useLive();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the arrow keys
    <section className="home" tabIndex={0} aria-label={`Home of ${app.realName}`}>
      {seen.home === undefined ? (
        <p className="home-wait muted" role="status">
          {seen.isAppConnected
            ? `${app.realName} is getting your Home ready…`
            : `${app.realName} is not connected. Its Home appears as soon as it is.`}
        </p>
      ) : (
        <Content view={seen.home} />
      )}
    </section>
  );
}

function Content({ view }: { readonly view: SeenView }) {
  const [faults] = useState<Host['faults']>({});
  const host = useViewHost(view, faults);
  return (
    <HostContext value={host}>
      <div className="home-page">
        <Blocks blocks={view.content['blocks']} />
      </div>
    </HostContext>
  );
}
