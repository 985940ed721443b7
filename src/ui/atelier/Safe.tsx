import { Component, type ReactNode } from 'react';
import { hrefOf } from './route.ts';
import { WORDS } from './words.fr.ts';

interface Props {
  /** What is drawn: when it is another thing, it is tried again. */
  readonly what: string;
  readonly children: ReactNode;
}

interface State {
  readonly what: string;
  readonly failed: boolean;
}

/** Keeps the atelier there when one of its screens cannot be drawn: what was typed is in the workbench, and another screen is a link away. */
export class Safe extends Component<Props, State> {
  override readonly state: State = { what: this.props.what, failed: false };

  static getDerivedStateFromProps({ what }: Props, state: State): State | null {
    return what === state.what ? null : { what, failed: false };
  }

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <>
        <h1 tabIndex={-1}>{WORDS.ecranEnPanne}</h1>
        <p>
          <a href={hrefOf('carte')}>{WORDS.page.retourCarte}</a>
        </p>
      </>
    );
  }
}
