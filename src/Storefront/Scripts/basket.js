// The number beside the basket's link: pages from the cache cannot hold it.
for (const link of document.querySelectorAll("[data-basket]")) {
  fetch(link.dataset.basket, { headers: { accept: "application/json" }, credentials: "same-origin" })
    .then(answer => (answer.ok ? answer.json() : { count: 0 }))
    .then(({ count }) => {
      if (count === 0) return;
      link.querySelector("[data-count]").textContent = ` (${count})`;
    })
    .catch(() => {});
}
