import { useCallback, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { asApiError } from "@/api/errors";
import { readFlow, saveDraft, type Flow, type FlowRecord } from "@/api/flows";
import { forget, keep } from "@/features/flows/kept";
import type { DesignStore } from "@/features/flows/store";

const PAUSE_MS = 900;

export type Saving = {
  state: "saved" | "waiting" | "saving" | "failed" | "conflict";
  error: unknown;
  /** What a colleague saved meanwhile. */
  theirs: FlowRecord | null;
  record: FlowRecord;
  /** Saves what is not saved yet; false when that is not possible now. */
  flush: () => Promise<boolean>;
  keepMine: () => Promise<boolean>;
  takeTheirs: () => void;
  /** Publishing and rolling back change the record, not the draft. */
  refresh: (record: FlowRecord) => void;
};

/**
 * Every edit goes into the browser's own store at once and to the server as soon as the hands rest.
 * A save on top of somebody else's is refused by the version; then a person chooses.
 */
export function useSaving(store: DesignStore, opened: FlowRecord, mayEdit: boolean): Saving {
  const [record, setRecord] = useState(opened);
  const [state, setState] = useState<Saving["state"]>(
    store.getState().edits > 0 ? "waiting" : "saved",
  );
  const [error, setError] = useState<unknown>(null);
  const [theirs, setTheirs] = useState<FlowRecord | null>(null);
  const version = useRef(opened.version);
  const saved = useRef<Flow>(opened.draft);
  const running = useRef<Promise<boolean> | null>(null);
  const flow = useStore(store, (design) => design.flow);

  const save = useCallback(async (): Promise<boolean> => {
    const draft = store.getState().flow;
    if (draft === saved.current) return true;
    setState("saving");
    try {
      const kept = await saveDraft(opened.id, draft, version.current);
      version.current = kept.version;
      saved.current = draft;
      setRecord(kept);
      setError(null);
      if (store.getState().flow === draft) {
        forget(opened.id);
        setState("saved");
      } else setState("waiting");
      return true;
    } catch (problem) {
      setError(problem);
      const stale = asApiError(problem).code === "stale";
      if (stale) setTheirs(await readFlow(opened.id).catch(() => null));
      setState(stale ? "conflict" : "failed");
      return false;
    }
  }, [opened.id, store]);

  const flush = useCallback(async (): Promise<boolean> => {
    await running.current;
    running.current = save();
    const done = await running.current;
    running.current = null;
    return done;
  }, [save]);

  useEffect(() => {
    if (!mayEdit || flow === saved.current) return;
    keep(opened.id, { flow, version: version.current });
    if (state === "conflict") return;
    const timer = setTimeout(() => void flush(), state === "failed" ? PAUSE_MS * 5 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [flow, flush, mayEdit, opened.id, state]);

  useAskedFirst(useCallback(() => store.getState().flow !== saved.current, [store]));

  const keepMine = useCallback(async () => {
    if (theirs) version.current = theirs.version;
    setTheirs(null);
    return flush();
  }, [flush, theirs]);

  const takeTheirs = useCallback(() => {
    if (!theirs) return;
    version.current = theirs.version;
    saved.current = theirs.draft;
    forget(opened.id);
    setRecord(theirs);
    setTheirs(null);
    setState("saved");
    store.getState().take(theirs.draft);
  }, [opened.id, store, theirs]);

  const refresh = useCallback((now: FlowRecord) => {
    version.current = now.version;
    setRecord(now);
  }, []);

  return { refresh, state, error, theirs, record, flush, keepMine, takeTheirs };
}

/** The browser asks before it leaves the page with edits that no server has. */
function useAskedFirst(unsaved: () => boolean): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
}
