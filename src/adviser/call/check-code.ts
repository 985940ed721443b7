/** A code typed at the desk: the way that it is, or why it is none and which ones it may be. */
import type { Release } from '../../guide/guide-content.ts';
import type { CodeFault } from '../../guide/interface.ts';
import type { ReadAnswers } from '../../session/code-entry.machine.ts';
import { readCode } from '../../session/spoken-code.ts';
import { codesNear, type NearCode } from './near-codes.ts';

export type CheckedCode =
  | { readonly ok: true; readonly read: ReadAnswers }
  | { readonly ok: false; readonly fault: CodeFault | 'indisponible'; readonly near: readonly NearCode[] };

/** Reads a code. Never throws: releases that do not come are « indisponible ». */
export async function checkCode(
  typed: string,
  loadReleases: () => Promise<readonly Release[]>,
): Promise<CheckedCode> {
  try {
    const releases = await loadReleases();
    const { ok, ...read } = readCode(releases, typed);
    if (ok && 'answers' in read) return { ok: true, read };
    return { ok: false, fault: 'fault' in read ? read.fault : 'inconnu', near: codesNear(releases, typed) };
  } catch {
    return { ok: false, fault: 'indisponible', near: [] };
  }
}
