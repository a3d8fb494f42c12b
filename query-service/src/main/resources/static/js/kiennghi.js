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

// A box above a list checks all boxes of its group.
document.addEventListener("change", (event) => {
  const group = event.target.dataset.checksAll;
  if (group) {
    for (const box of document.querySelectorAll(`input[type=checkbox][name="${CSS.escape(group)}"]`)) {
      box.checked = event.target.checked;
    }
  }
});

// The first entry that is wrong gets the focus.
const wrong = document.querySelector("[aria-invalid=true]");
if (wrong) {
  wrong.focus();
}
