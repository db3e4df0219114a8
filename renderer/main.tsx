import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './theme/tokens.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod';
import { App } from './app/App.tsx';
import { queryClient } from './app/query-client.ts';
import { styleNonce } from './theme/style-nonce.ts';
import { cssVariables, theme } from './theme/theme.ts';

// The page may not make code from text (content security policy), which zod would try for speed.
z.config({ jitless: true });
// Dialogs and drawers add a style element of their own; without the nonce it would be refused.
setNonce(styleNonce());

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no element with the id "root".');
createRoot(place).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={localStorageColorSchemeManager({ key: 'stratum-appearance' })}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <ModalsProvider labels={{ confirm: 'Yes', cancel: 'Cancel' }}>
          <App />
          <Notifications position="bottom-right" limit={4} mb={22} />
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
