import { useEffect, useRef, useState } from "react";
import { readForm, saveForm, type Fields } from "@/api/interactions";
import { asApiError } from "@/api/errors";
import { Autosave, keptFields, sendKept, type SaveStatus } from "@/features/workspace/autosave";
import { shelf } from "@/lib/shelf";
import { useSystem } from "@/realtime/live";

type Draft = { fields: Fields; status: SaveStatus; type: (change: Fields) => void };

/** The reception form of one interaction: what is kept here goes before what the server has. */
export function useDraft(interaction: string): Draft {
  const [fields, setFields] = useState<Fields>({});
  const [status, setStatus] = useState<SaveStatus>("idle");
  const saver = useRef<Autosave | null>(null);
  const typed = useRef<Fields>({});

  useEffect(() => {
    const save = (now: Fields) => saveForm(interaction, now);
    const mine = new Autosave(interaction, save, shelf, setStatus);
    saver.current = mine;
    typed.current = {};
    void earlier(interaction).then((found) => {
      if (!found || saver.current !== mine) return;
      const now = { ...found.fields, ...typed.current };
      setFields(now);
      if (found.kept || Object.keys(typed.current).length > 0) mine.typed(now);
      else setStatus("saved");
    });
    return () => mine.close();
  }, [interaction]);

  const type = (change: Fields) => {
    typed.current = { ...typed.current, ...change };
    const now = { ...fields, ...change };
    setFields(now);
    saver.current?.typed(now);
  };
  return { fields, status, type };
}

type Earlier = { fields: Fields; kept: boolean };

/** What was typed before: what only this browser has (`kept`), else what the server has. */
async function earlier(interaction: string): Promise<Earlier | null> {
  const kept = await keptFields(shelf, interaction);
  if (kept) return { fields: kept, kept: true };
  const form = await readForm(interaction).catch(() => null);
  const fields = (form?.fields ?? {}) as Fields;
  return Object.keys(fields).length > 0 ? { fields, kept: false } : null;
}

const GONE = [404, 422];

/** Whenever the records are there: forms that were only kept in this browser follow. */
export function useLeftovers(present: string | null): void {
  const records = useSystem()?.records;
  useEffect(() => {
    if (records !== "up") return;
    const isFinal = (error: unknown) => GONE.includes(asApiError(error).status);
    void sendKept(shelf, present, saveForm, isFinal);
  }, [records, present]);
}
