import { createRoot } from 'react-dom/client';

const root = document.getElementById('page');
if (root !== null) createRoot(root).render(null);
