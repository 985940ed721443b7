import type { Guide } from '../../guide/guide.ts';

/** Ways to reach a person, each under its one name. */
export function ContactList({ guide, names }: { guide: Guide; names: readonly string[] }) {
  return (
    <ul className="contacts">
      {names.map((name) => {
        const channel = guide.channels[name];
        if (channel === undefined) return null;
        return (
          <li key={name}>
            {channel.lien === undefined ? (
              <strong>{channel.nom}</strong>
            ) : (
              <a className="call" href={channel.lien}>
                {channel.nom}
              </a>
            )}
            <span>{channel.comment}</span>
          </li>
        );
      })}
    </ul>
  );
}
