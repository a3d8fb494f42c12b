// Choosing petitions of the register: how many are chosen.
"use strict";

for (const counter of document.querySelectorAll("[data-counts]")) {
  const boxes = document.querySelectorAll(`input[type=checkbox][name="${CSS.escape(counter.dataset.counts)}"]`);
  const count = () => {
    counter.textContent = String([...boxes].filter((box) => box.checked).length);
  };
  document.addEventListener("change", () => setTimeout(count));
  window.addEventListener("pageshow", count);
  count();
}
