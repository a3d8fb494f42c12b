// Adds a row to the form that splits a petition, without sending it. Without scripts the same button fetches the row.
"use strict";

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-adds-row]");
  const rows = button?.closest("[data-rows]");
  if (!rows) {
    return;
  }
  event.preventDefault();
  const all = rows.querySelectorAll("fieldset");
  const last = all[all.length - 1];
  const from = all.length - 1;
  const next = last.cloneNode(true);
  for (const element of next.querySelectorAll("*")) {
    for (const attribute of ["name", "id", "for", "aria-describedby"]) {
      const value = element.getAttribute(attribute);
      if (value) {
        element.setAttribute(attribute, value.replaceAll(`items[${from}]`, `items[${from + 1}]`).replaceAll(`items-${from}-`, `items-${from + 1}-`));
      }
    }
    element.removeAttribute("aria-invalid");
    element.removeAttribute("required");
    element.classList.remove("is-invalid");
  }
  for (const gone of next.querySelectorAll(".form-wrong, .must")) {
    gone.remove();
  }
  for (const entry of next.querySelectorAll("textarea, select, input")) {
    entry.value = entry.name.endsWith(".reference") ? `${rows.dataset.rows}.${from + 2}` : "";
  }
  next.querySelector("[data-row-number]").textContent = String(from + 2);
  last.after(next);
  next.querySelector("textarea").focus();
});
