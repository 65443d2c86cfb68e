import { Component, type ReactNode } from 'react';
import type { UserError } from '../../language';
import { unexpectedError } from '../host/errors';
import { ErrorPanel } from './ErrorPanel';

type Props = { readonly children: ReactNode; readonly onLeave: () => void };
type State = { readonly error: UserError | null };

/** A screen that cannot be drawn says so; the rest of the pane stays. */
export class Boundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: unexpectedError(error) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const leave = (): void => {
      this.setState({ error: null });
      this.props.onLeave();
    };
    return <ErrorPanel error={error} onRetry={() => this.setState({ error: null })} onClose={leave} />;
  }
}
