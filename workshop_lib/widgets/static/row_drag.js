// Rows that are pulled to another place by their grip, with mouse, pen or finger.

/** `grip` is the element to pull; `onDrop(row, target, behind)` hears where it was let go. */
export function pullRow(grip, body, onDrop) {
  let row = null, target = null, behind = false;
  const clear = () => body.querySelectorAll(".ws-before, .ws-behind").forEach((one) => one.classList.remove("ws-before", "ws-behind"));
  const find = (y) => [...body.rows].find((one) => y < one.getBoundingClientRect().bottom) ?? body.rows[body.rows.length - 1];

  grip.addEventListener("pointerdown", (event) => {
    if (event.button > 0) return;
    event.preventDefault();
    row = grip.closest("tr");
    grip.setPointerCapture(event.pointerId);
    row.classList.add("ws-pulled");
  });
  grip.addEventListener("pointermove", (event) => {
    if (!row) return;
    clear();
    target = find(event.clientY);
    const box = target.getBoundingClientRect();
    behind = event.clientY > box.top + box.height / 2;
    if (target !== row) target.classList.add(behind ? "ws-behind" : "ws-before");
  });
  const end = (event) => {
    if (!row) return;
    clear();
    row.classList.remove("ws-pulled");
    if (event.type === "pointerup" && target && target !== row) {
      let on = target;
      while (!on.dataset.id) on = on.previousElementSibling; // the fields and sentences under a row belong to it
      onDrop(row, on, behind || on !== target);
    }
    row = target = null;
  };
  grip.addEventListener("pointerup", end);
  grip.addEventListener("pointercancel", end);
}
