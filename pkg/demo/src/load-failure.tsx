// Stands in for a part of the page that could not be loaded.
import { Component, type ReactNode } from "react";
import { frameTexts } from "./texts/frame";

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
      {frameTexts().partFailed}
    </p>
  );
}
