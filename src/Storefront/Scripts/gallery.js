// Pictures: thumbnails move the row without moving the page, a picture opens large in a dialog. Without this file both are links.
for (const row of document.querySelectorAll('[data-gallery]')) {
  const links = [...row.querySelectorAll('a')], thumbs = [...(row.parentElement.querySelectorAll('.thumbs a'))];
  const words = row.dataset, box = document.createElement('dialog'), large = document.createElement('img'), bar = document.createElement('nav');
  let at = 0;
  box.className = 'zoom';
  box.setAttribute('aria-label', row.getAttribute('aria-label'));
  const button = (sign, name, act) => {
    const made = document.createElement('button');
    made.type = 'button'; made.textContent = sign; made.setAttribute('aria-label', name);
    made.addEventListener('click', act);
    bar.append(made);
    return made;
  };
  const show = i => {
    at = (i + links.length) % links.length;
    large.src = links[at].href;
    large.alt = links[at].querySelector('img').alt;
    large.width = large.height = 1280;
  };
  button('‹', words.before, () => show(at - 1));
  button('×', words.close, () => box.close()).autofocus = true;
  button('›', words.after, () => show(at + 1));
  box.append(large, bar);
  document.body.append(box);
  box.addEventListener('keydown', e => { if (e.key === 'ArrowLeft') show(at - 1); if (e.key === 'ArrowRight') show(at + 1); });
  box.addEventListener('click', e => { if (e.target === box) box.close(); });
  box.addEventListener('close', () => { links[at].scrollIntoView({ block: 'nearest' }); links[at].focus({ preventScroll: true }); });
  links.forEach((link, i) => link.addEventListener('click', e => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault(); show(i); box.showModal();
  }));
  thumbs.forEach((thumb, i) => thumb.addEventListener('click', e => { e.preventDefault(); row.scrollTo({ left: links[i].offsetLeft - row.offsetLeft, behavior: 'smooth' }); }));
  const watch = new IntersectionObserver(seen => {
    for (const { isIntersecting, target } of seen)
      if (isIntersecting) thumbs.forEach((thumb, i) => links[i] === target ? thumb.setAttribute('aria-current', 'true') : thumb.removeAttribute('aria-current'));
  }, { root: row, threshold: 0.6 });
  links.forEach(link => watch.observe(link));
}
