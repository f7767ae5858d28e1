// A button with data-passkey asks the device for a key, and sends what it gave in the form's field "credential".
const canUse = "PublicKeyCredential" in window && "parseCreationOptionsFromJSON" in PublicKeyCredential;

const ask = {
  create: options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

for (const button of document.querySelectorAll("button[data-passkey]")) {
  const form = button.form;
  form.querySelector("[data-passkey-none]").hidden = canUse;
  if (!canUse) continue;
  button.addEventListener("click", async event => {
    const field = form.elements.namedItem("credential");
    if (field.value) return;
    event.preventDefault();
    const failed = form.querySelector("[data-passkey-failed]");
    failed.hidden = true;
    try {
      field.value = JSON.stringify(await ask[button.dataset.passkey](JSON.parse(button.dataset.options)));
    } catch {
      // Refused, stopped or too late: the device has said so itself, and the form says what else there is.
      failed.hidden = false;
      failed.focus();
      return;
    }
    form.requestSubmit(button);
  });
}
