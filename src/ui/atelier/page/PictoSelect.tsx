import { PICTOS, type Picto } from '../../../words/words.ts';
import { Icon } from '../../shared/Icon.tsx';
import { pictoName, WORDS } from '../words.fr.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly describedBy?: string;
  /** Whether there may be none. */
  readonly optional?: boolean;
  readonly onChange: (picto: string) => void;
}

/** The drawing beside a text: seen, and named by what it shows. */
export function PictoSelect({ label, value, describedBy, optional = false, onChange }: Props) {
  const known = PICTOS.find((one) => one === value);
  return (
    <div className="row">
      {known !== undefined && <Icon name={known} />}
      <select
        aria-label={label}
        aria-describedby={describedBy}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {(optional || known === undefined) && <option value="">{WORDS.champ.aucun}</option>}
        {PICTOS.map((picto: Picto) => (
          <option key={picto} value={picto}>
            {pictoName(picto)}
          </option>
        ))}
      </select>
    </div>
  );
}
