/** The wizard's listener for screen readers: what each move did, in words, beside the heading that takes the focus. */
import { useEffect, useState } from 'react';
import type { ActorRefFrom } from 'xstate';
import { fill } from '../../../guide/format.ts';
import type { Interface } from '../../../guide/interface.ts';
import type { Announcement } from '../../../session/notices.ts';
import type { wizardMachine } from '../../../session/wizard.machine.ts';

/** What the last move announced; nothing before the first one. */
export function useAnnouncement(actor: ActorRefFrom<typeof wizardMachine>): Announcement | undefined {
  const [announcement, setAnnouncement] = useState<Announcement>();
  useEffect(() => {
    const subscription = actor.on('moved', (moved) => setAnnouncement(moved.announcement));
    return () => subscription.unsubscribe();
  }, [actor]);
  return announcement;
}

/** An announcement in words. */
export function spoken({ annonces }: Interface, announcement: Announcement | undefined): string {
  switch (announcement?.kind) {
    case 'answered':
      return fill(annonces.repondu, { reponse: announcement.label });
    case 'back':
      return annonces.retour;
    case 'opened':
      return annonces.ouvert;
    case 'noticed':
    case undefined:
      return '';
  }
}
