// Forms of a draft save themselves a moment after typing; without this file the buttons do. A file field is not saved so.
for (const said of document.querySelectorAll('[data-saved]')) {
  const form = said.closest('form');
  if (!form || form.querySelector('input[type=file]')) continue;
  let timer, sending = false;
  const save = async () => {
    if (sending) return;
    sending = true;
    try {
      const answer = await fetch(form.action || location.href, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
      if (answer.type !== 'opaqueredirect') throw new Error(answer.status);
      said.textContent = `${said.dataset.saved} ${new Date().toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit' })}`;
    } catch { said.textContent = said.dataset.unsaved; }
    sending = false;
  };
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(save, 2500); });
  form.addEventListener('submit', () => clearTimeout(timer));
}

// Photos are made smaller before they leave the phone, and a bar shows how far they are. Without this file they go as they are.
const shrink = async (file, edge) => {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < 600000) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const small = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.88));
    return small && small.size < file.size ? new File([small], 'photo.jpg', { type: 'image/jpeg' }) : file;
  } catch { return file; }
};
for (const field of document.querySelectorAll('input[type=file][data-shrink]')) {
  const form = field.form, bar = form.querySelector('progress');
  form.addEventListener('submit', async e => {
    if (field.files.length === 0 || !bar || form.dataset.sent) return;
    e.preventDefault();
    form.dataset.sent = '1';
    bar.hidden = false;
    const body = new FormData(form, e.submitter), name = field.name, files = [...field.files];
    body.delete(name);
    for (const file of files) body.append(name, await shrink(file, Number(field.dataset.shrink)));
    const request = new XMLHttpRequest();
    request.open('POST', form.action || location.href);
    request.responseType = 'document';
    request.upload.addEventListener('progress', p => { if (p.lengthComputable) bar.value = 100 * p.loaded / p.total; });
    request.addEventListener('load', () => {
      if (request.status < 400 && request.responseURL !== location.href) { location.href = request.responseURL; return; }
      if (request.response?.body) document.querySelector('main').replaceWith(request.response.querySelector('main'));
      else location.reload();
    });
    request.addEventListener('error', () => { delete form.dataset.sent; bar.hidden = true; form.submit(); });
    request.send(body);
  });
}
