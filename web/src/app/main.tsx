import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@/app/theme.css";
import { App } from "@/app/App";
import { startI18n } from "@/lib/i18n";

async function start(): Promise<void> {
  await startI18n();
  const root = document.getElementById("root");
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  }
}

void start();
