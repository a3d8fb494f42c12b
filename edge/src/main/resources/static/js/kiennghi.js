// What makes the pages more convenient where scripts run. Every page works without it.
"use strict";

// A second press of a button while the first one is under way would send the form twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  const button = event.submitter;
  if (button) {
    button.setAttribute("aria-busy", "true");
  }
});

// Coming back by the browser's history shows the page as it was left: its forms can be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.forms) {
    delete form.dataset.sent;
  }
  for (const button of document.querySelectorAll("[aria-busy]")) {
    button.removeAttribute("aria-busy");
  }
});

// What does nothing without scripts is not shown without them.
for (const element of document.querySelectorAll("[data-with-scripts]")) {
  element.hidden = false;
}

// A box above a list checks all boxes of its group.
document.addEventListener("change", (event) => {
  const group = event.target.dataset.checksAll;
  if (group) {
    for (const box of document.querySelectorAll(`input[type=checkbox][name="${CSS.escape(group)}"]`)) {
      box.checked = event.target.checked;
    }
  }
});

// After a refusal the focus and the eye are on what is wrong: the entry, else the words about it.
const line = document.querySelector(".refusal-line");
const told = line?.querySelector("a:last-of-type")?.hash.slice(1);
const wrong = [...document.querySelectorAll("main [aria-invalid=true]")].find((entry) => entry.type !== "hidden")
  ?? (told && document.getElementById(told))
  ?? document.querySelector("main .alert-danger:not(.refusal-line)")
  ?? line;
if (wrong) {
  for (let fold = wrong.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    fold.open = true;
  }
  if (wrong.tabIndex < 0) {
    wrong.tabIndex = -1;
  }
  wrong.focus({ preventScroll: true });
  wrong.scrollIntoView({ block: wrong.offsetHeight > window.innerHeight / 2 ? "start" : "center" });
}
