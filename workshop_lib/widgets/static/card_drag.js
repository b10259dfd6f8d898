// Cards that are pulled to another column or place: by mouse anywhere on the card, by finger or pen at the grip.
const FAR = 5; // pixels: less is a click

/** `onDrop(card, column, place)` hears where the card was let go. */
export function pullCard(card, board, onDrop) {
  let start = null, shadow = null, goal = null;
  const clear = () => board.querySelectorAll(".ws-goal").forEach((one) => one.classList.remove("ws-goal"));
  const mark = Object.assign(document.createElement("li"), { className: "ws-gap" });
  mark.setAttribute("role", "presentation");

  const find = (event) => {
    const column = [...board.querySelectorAll(".ws-column")].find((one) => {
      const box = one.getBoundingClientRect();
      return event.clientX >= box.left && event.clientX < box.right;
    });
    if (!column) return null;
    const cards = [...column.querySelectorAll(".ws-card")].filter((one) => one !== card);
    const place = cards.findIndex((one) => { const box = one.getBoundingClientRect(); return event.clientY < box.top + box.height / 2; });
    return { column, place: place < 0 ? cards.length : place, before: cards[place] ?? null };
  };
  const lift = (event) => {
    const box = card.getBoundingClientRect();
    shadow = card.cloneNode(true);
    for (const one of [shadow, ...shadow.querySelectorAll("[id]")]) one.removeAttribute("id");
    shadow.setAttribute("aria-hidden", "true");
    shadow.classList.add("ws-shadow");
    Object.assign(shadow.style, { width: `${box.width}px`, left: `${box.left}px`, top: `${box.top}px` });
    shadow.at = { x: event.clientX - box.left, y: event.clientY - box.top };
    shadow.setAttribute("popover", "manual"); // above everything, and measured from the window whatever lies around it
    board.append(shadow);
    shadow.showPopover?.();
    card.classList.add("ws-pulled");
  };
  const end = (event) => {
    if (shadow) {
      shadow.remove();
      mark.remove();
      card.classList.remove("ws-pulled");
      if (event.type === "pointerup" && goal) onDrop(card, goal.column, goal.place);
    }
    clear();
    start = shadow = goal = null;
  };
  card.addEventListener("pointerdown", (event) => {
    if (event.button > 0 || (event.pointerType !== "mouse" && !event.target.closest(".ws-grip"))) return;
    start = { x: event.clientX, y: event.clientY };
    card.setPointerCapture(event.pointerId);
  });
  card.addEventListener("pointermove", (event) => {
    if (!start) return;
    if (!shadow && Math.hypot(event.clientX - start.x, event.clientY - start.y) < FAR) return;
    if (!shadow) lift(event);
    Object.assign(shadow.style, { left: `${event.clientX - shadow.at.x}px`, top: `${event.clientY - shadow.at.y}px` });
    clear();
    goal = find(event);
    if (!goal) { mark.remove(); return; }
    goal.column.classList.add("ws-goal");
    goal.column.querySelector("ul").insertBefore(mark, goal.before);
  });
  card.addEventListener("pointerup", end);
  card.addEventListener("pointercancel", end);
}
