// The frame around the views.
import { Suspense, lazy, useEffect, useRef } from "react";
import { FormProvider } from "react-hook-form";
import { LiveRegion, announce } from "./announce";
import { useCore } from "./core";
import { FilesView } from "./files/files-view";
import { FormView } from "./form/form-view";
import { KycContext, useKycForm } from "./form/kyc-form";
import { house } from "./house";
import { speak, useLanguage, useLanguageFailure } from "./language";
import { LoadFailure } from "./load-failure";
import { marked } from "./marked";
import { type Route, type View, link, useRoute } from "./route";
import { frameTexts } from "./texts/frame";

const CheckerView = lazy(() => import("./checker/checker-view"));
const HouseView = lazy(() => import("./house/house-view"));
const ReferenceView = lazy(() => import("./reference/reference-view"));

export function App() {
  const { view, target } = useRoute();
  // The form's state lives here, above the views, so that it survives a visit to another view.
  const kyc = useKycForm();
  // Draws the whole page again when the language or the house rules change. Nothing in it is created anew.
  const texts = frameTexts();
  useCore();
  useSpoken(useLanguage());
  useViewFocus(view, target);
  return (
    <>
      <TopBar view={view} target={target} />
      <main id="main" tabIndex={-1}>
        {useLanguageFailure() && (
          <p className="message error" role="alert">
            {texts.unspoken}
          </p>
        )}
        {house && view !== "house" && (
          <p className="quiet">
            <a href={link("house")}>{texts.houseHolds(house.file)}</a>
          </p>
        )}
        {/* Opening another view clears the failure. */}
        <LoadFailure key={view}>
          <Suspense fallback={<p className="loading">{texts.loading}</p>}>
            <KycContext.Provider value={kyc}>
              {view === "files" && <FilesView />}
              {view === "form" && (
                <FormProvider {...kyc.form}>
                  <FormView target={target} />
                </FormProvider>
              )}
              {view === "checker" && <CheckerView />}
              {view === "house" && <HouseView />}
              {view === "reference" && <ReferenceView target={target} />}
            </KycContext.Provider>
          </Suspense>
        </LoadFailure>
      </main>
      <footer className="foot">
        <p>
          {marked(texts.about, (name) => (
            <code>{name}</code>
          ))}
        </p>
        <p>{texts.licence}</p>
      </footer>
      <LiveRegion />
    </>
  );
}

function TopBar({ view, target }: Route) {
  const texts = frameTexts();
  const [other, name] = useLanguage() === "en" ? (["hi", "हिन्दी"] as const) : (["en", "English"] as const);
  return (
    <header className="top-bar">
      <a className="skip-link" href={link(view, target)} onClick={focusMain}>
        {texts.skip}
      </a>
      <a className="brand" href={link("files")}>
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="8" />
          <path d="M9 16.5l4.6 4.6L23 11.5" />
        </svg>
        <span>dkyc</span>
      </a>
      <nav aria-label={texts.viewsLabel}>
        {Object.entries(texts.views).map(([its, title]) => (
          <a key={its} href={link(its as View)} aria-current={its === view ? "page" : undefined}>
            {title}
          </a>
        ))}
      </nav>
      <button type="button" className="quiet-button" lang={other} onClick={() => void speak(other)}>
        {name}
      </button>
    </header>
  );
}

/** Says that the page is in another language. Comes after what the parts of the page say. */
function useSpoken(language: string) {
  const last = useRef(language);
  useEffect(() => {
    if (last.current !== language) announce(frameTexts().spoken);
    last.current = language;
  }, [language]);
}

/** Moves the focus to a new view. A view moves it to a target of its own. */
function useViewFocus(view: View, target: string) {
  const shown = useRef(view);
  const title = frameTexts().views[view];
  useEffect(() => {
    document.title = `${title} – dkyc`;
  }, [title]);
  useEffect(() => {
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
