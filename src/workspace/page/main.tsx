import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LiveProvider } from './live/live.tsx';
import { ToastProvider } from './look/toasts.tsx';
import { Page } from './page.tsx';
import { usePlace } from './place.ts';

function Root() {
  const [place, go] = usePlace('');
  return (
    <ToastProvider>
      <LiveProvider key={place.as} handle={place.as}>
        <Page place={place} go={go} />
      </LiveProvider>
    </ToastProvider>
  );
}

const root = document.getElementById('page');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
}
