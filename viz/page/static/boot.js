/* What runs first: it unpacks what lies in the page packed by gzip and written as base64, the page's own script before all. */

/** The text of an element that lies there packed; a browser that cannot unpack it says so. */
async function unpacked(id) {
  const letters = document.getElementById(id).textContent;
  try {
    const stream = new DecompressionStream('gzip');
    const writer = stream.writable.getWriter();
    writer.write(bytesOf(letters));
    writer.close();
    return await textOf(stream.readable.getReader());
  } catch (problem) {
    const told = document.createElement('p');
    told.className = 'empty';
    told.textContent = 'This browser cannot unpack the picture; one of 2023 or later can.';
    document.getElementById('main').append(told);
    throw problem;
  }
}

function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i += 1) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

async function textOf(reader) {
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
}

/** Run a script that lies packed; the policy of the page knows its hash. */
async function startScript(id) {
  const script = document.createElement('script');
  script.textContent = await unpacked(id);
  document.head.append(script);
}

/** What the first picture is drawn from is unpacked beside the script that draws it. */
const outline = document.getElementById('outline') ? unpacked('outline') : null;
startScript('script');
