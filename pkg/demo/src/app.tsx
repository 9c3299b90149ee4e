// The frame around the views.
import { Suspense, lazy, useEffect, useRef } from "react";
import { FormProvider } from "react-hook-form";
import { LiveRegion } from "./announce";
import { FilesView } from "./files/files-view";
import { FormView } from "./form/form-view";
import { KycContext, useKycForm } from "./form/kyc-form";
import { LoadFailure } from "./load-failure";
import { type Route, type View, link, useRoute } from "./route";

const CheckerView = lazy(() => import("./checker/checker-view"));
const ReferenceView = lazy(() => import("./reference/reference-view"));

const views: Readonly<Record<View, string>> = { files: "Files", form: "Form", checker: "Checker", reference: "Reference" };

export function App() {
  const { view, target } = useRoute();
  // The form's state lives here, above the views, so that it survives a visit to another view.
  const kyc = useKycForm();
  useViewFocus(view, target);
  return (
    <>
      <TopBar view={view} target={target} />
      <main id="main" tabIndex={-1}>
        {/* Opening another view clears the failure. */}
        <LoadFailure key={view}>
          <Suspense fallback={<p className="loading">Loading…</p>}>
            <KycContext.Provider value={kyc}>
              {view === "files" && <FilesView />}
              {view === "form" && (
                <FormProvider {...kyc.form}>
                  <FormView target={target} />
                </FormProvider>
              )}
              {view === "checker" && <CheckerView />}
              {view === "reference" && <ReferenceView target={target} />}
            </KycContext.Provider>
          </Suspense>
        </LoadFailure>
      </main>
      <footer className="foot">
        <p>
          dkyc checks the <code>push_user_data</code> payload of the DKYC API. Your data stays in your browser, and this
          page also works offline.
        </p>
        <p>Licensed under MIT or Apache-2.0.</p>
      </footer>
      <LiveRegion />
    </>
  );
}

function TopBar({ view, target }: Route) {
  return (
    <header className="top-bar">
      <a className="skip-link" href={link(view, target)} onClick={focusMain}>
        Skip to content
      </a>
      <a className="brand" href={link("files")}>
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="8" />
          <path d="M9 16.5l4.6 4.6L23 11.5" />
        </svg>
        <span>dkyc</span>
      </a>
      <nav aria-label="Views">
        {Object.entries(views).map(([name, title]) => (
          <a key={name} href={link(name as View)} aria-current={name === view ? "page" : undefined}>
            {title}
          </a>
        ))}
      </nav>
    </header>
  );
}

/** Moves the focus to a new view. A view moves it to a target of its own. */
function useViewFocus(view: View, target: string) {
  const shown = useRef(view);
  useEffect(() => {
    document.title = `${views[view]} – dkyc`;
    if (shown.current !== view && !target) {
      document.getElementById("main")?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    shown.current = view;
  }, [view, target]);
}

function focusMain(event: { preventDefault(): void }) {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
