// What is shown in the place of a part of the page that could not be loaded.
import { Component, type ReactNode } from "react";

export class LoadFailure extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return <FailureMessage />;
  }
}

export function FailureMessage() {
  return (
    <p className="message error" role="alert">
      A part of this page could not be loaded. Load the page again when there is a network; what the form holds is kept.
    </p>
  );
}
