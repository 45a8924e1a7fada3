// Passkeys are the one thing here that needs a script: only the browser can ask for a finger.
// A form holds a part marked data-passkey, shown where the browser knows passkeys.

async function send(form, path, body) {
  const answer = await fetch(path, {
    method: "POST",
    credentials: "same-origin",
    headers: {
      "Content-Type": "application/json",
      "X-CSRF-TOKEN": form.elements._csrf.value,
    },
    body: JSON.stringify(body ?? {}),
  });
  if (!answer.ok) {
    throw new Error(path + " answered " + answer.status);
  }
  return answer.json();
}

async function add(form) {
  const options = await send(form, "/webauthn/register/options");
  const made = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  });
  const { id, rawId, type, response, clientExtensionResults, authenticatorAttachment } = made.toJSON();
  const { attestationObject, clientDataJSON, transports } = response;
  await send(form, "/webauthn/register", {
    publicKey: {
      label: form.elements.passkey.value.trim() || "passkey",
      credential: {
        id, rawId, type, clientExtensionResults, authenticatorAttachment,
        response: { attestationObject, clientDataJSON, transports },
      },
    },
  });
  location.reload();
}

async function signIn(form) {
  const options = await send(form, "/webauthn/authenticate/options");
  const shown = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  });
  const { id, rawId, type, response, clientExtensionResults, authenticatorAttachment } = shown.toJSON();
  const { authenticatorData, clientDataJSON, signature, userHandle } = response;
  const { redirectUrl } = await send(form, "/login/webauthn", {
    id, rawId, type, clientExtensionResults, authenticatorAttachment,
    response: { authenticatorData, clientDataJSON, signature, userHandle },
  });
  location.assign(redirectUrl);
}

const deeds = { add, "sign-in": signIn };

for (const part of document.querySelectorAll("[data-passkey]")) {
  const form = part.closest("form");
  const mistake = part.querySelector("[data-passkey-mistake]");
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    continue;
  }
  part.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    mistake.hidden = true;
    try {
      await deeds[part.dataset.passkey](form);
    } catch (failure) {
      mistake.hidden = false;
      console.info(failure.message);
    }
  });
}
