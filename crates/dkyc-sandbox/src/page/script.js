// Keeps the sessions and pushes up to date. Without it the page works, but has to be loaded again.
const changing = document.getElementById("changing");

function showTimes() {
  for (const time of changing.querySelectorAll("time")) {
    time.textContent = new Date(Number(time.dataset.at)).toLocaleTimeString();
  }
}

async function follow() {
  for (;;) {
    try {
      // The answer comes once there is something new.
      const news = await fetch(`/page/news?${changing.dataset.seen}`);
      if (news.status === 200) {
        changing.innerHTML = await news.text();
        changing.dataset.seen = news.headers.get("seen");
        showTimes();
      }
    } catch {
      // The sandbox was stopped. It may be started again.
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

showTimes();
follow();
