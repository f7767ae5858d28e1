// Pictures: others than the first are fetched when they are about to be seen, thumbnails move the row without moving the page, a picture
// opens large in a dialog. Without this file all pictures are there and the rest are links.
const draw = link => {
  const waiting = link?.querySelector('noscript');
  if (waiting) waiting.outerHTML = waiting.textContent;
};
const still = matchMedia('(prefers-reduced-motion: reduce)');
function start(row) {
  const gallery = row.parentElement, links = [...row.querySelectorAll('a')], thumbs = [...gallery.querySelectorAll('.thumbs a')];
  const words = row.dataset, count = gallery.querySelector('.shot-count'), box = document.createElement('dialog');
  const large = document.createElement('img'), mark = document.createElement('span'), bar = document.createElement('nav');
  let at = 0;
  box.className = 'zoom';
  box.setAttribute('aria-label', row.getAttribute('aria-label'));
  mark.className = 'drawn';
  const button = (sign, name, act) => {
    const made = document.createElement('button');
    made.type = 'button'; made.textContent = sign; made.setAttribute('aria-label', name);
    made.addEventListener('click', act);
    bar.append(made);
    return made;
  };
  const show = i => {
    at = (i + links.length) % links.length;
    draw(links[at]);
    large.src = links[at].href;
    large.alt = links[at].querySelector('img').alt;
    large.width = large.height = 1280;
    mark.textContent = links[at].querySelector('.drawn')?.textContent ?? '';
    mark.hidden = !mark.textContent;
  };
  button('‹', words.before, () => show(at - 1));
  button('×', words.close, () => box.close()).autofocus = true;
  button('›', words.after, () => show(at + 1));
  box.append(large, mark, bar);
  gallery.append(box);
  box.addEventListener('keydown', e => { if (e.key === 'ArrowLeft') show(at - 1); if (e.key === 'ArrowRight') show(at + 1); });
  box.addEventListener('click', e => { if (e.target === box) box.close(); });
  box.addEventListener('close', () => { links[at].scrollIntoView({ block: 'nearest' }); links[at].focus({ preventScroll: true }); });
  links.forEach((link, i) => link.addEventListener('click', e => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault(); show(i); box.showModal();
  }));
  thumbs.forEach((thumb, i) => thumb.addEventListener('click', e => {
    e.preventDefault();
    draw(links[i]);
    row.scrollTo({ left: links[i].offsetLeft - row.offsetLeft, behavior: still.matches ? 'auto' : 'smooth' });
  }));
  for (const sign of ['pointerdown', 'focusin']) row.addEventListener(sign, () => draw(links[1]), { once: true });
  const watch = new IntersectionObserver(seen => {
    for (const { isIntersecting, intersectionRatio, target } of seen) {
      if (!isIntersecting) continue;
      const i = links.indexOf(target);
      draw(target);
      if (i > 0) draw(links[i + 1]);
      if (intersectionRatio < 0.6) continue;
      if (count) count.textContent = `${i + 1}/${links.length}`;
      thumbs.forEach((thumb, n) => n === i ? thumb.setAttribute('aria-current', 'true') : thumb.removeAttribute('aria-current'));
    }
  }, { root: row, threshold: [0.05, 0.6] });
  links.forEach(link => watch.observe(link));
}
const begin = () => document.querySelectorAll('[data-gallery]').forEach(start);
begin();

// Another pack changes price, stock and picture where the reader is. Without this file its link opens the page at the offer.
document.addEventListener('click', async e => {
  const pack = e.target.closest('a.pack');
  if (!pack || e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  const address = pack.href.split('#')[0];
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.status);
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.product');
    document.querySelector('.product').replaceWith(next);
    history.replaceState(null, '', address);
    begin();
    document.querySelector('.pack[aria-current]')?.focus({ preventScroll: true });
  } catch { location.href = pack.href; }
});

// Sharing by the phone's own sheet, else by copying the address. Without this file the link writes a letter.
document.addEventListener('click', async e => {
  const link = e.target.closest('[data-share]');
  if (!link) return;
  const { share: url, title, copied } = link.dataset;
  e.preventDefault();
  try {
    if (navigator.share) await navigator.share({ title, url });
    else { await navigator.clipboard.writeText(url); link.parentElement.querySelector('[role=status]').textContent = copied; }
  } catch (problem) { if (problem.name !== 'AbortError') location.href = link.href; }
});
