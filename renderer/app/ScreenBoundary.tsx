import { Component, type ReactNode } from 'react';
import { ErrorNote } from '../components/ErrorNote.tsx';

/** A fault in one screen leaves the others, and the study, alone. */
export class ScreenBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <div style={{ padding: 20 }}>
        <ErrorNote
          error={this.state.error}
          title="This screen cannot be shown"
          onRetry={() => this.setState({ error: null })}
        />
      </div>
    );
  }
}
