import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { startI18n } from "@/lib/i18n";
import { INITIAL } from "@/phone/machine";
import { usePhone } from "@/phone/phone";
import { PATIENCE } from "./soon";

configure({ asyncUtilTimeout: PATIENCE });

beforeEach(async () => {
  localStorage.clear();
  await startI18n("en");
  vi.stubGlobal("isSecureContext", true);
  Object.defineProperty(navigator, "mediaDevices", {
    configurable: true,
    value: { getUserMedia: async () => ({ getTracks: () => [] }) },
  });
});

afterEach(() => {
  cleanup();
  usePhone.setState(INITIAL, true);
});
