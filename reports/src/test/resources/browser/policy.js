// Tries to run a script, to show a picture from elsewhere and to fetch something; answers which rules of the page's policy forbade it.
return (async () => {
  const forbidden = [];
  document.addEventListener('securitypolicyviolation', event => forbidden.push(event.effectiveDirective));
  const script = document.createElement('script');
  script.textContent = 'window.ran = true';
  document.head.append(script);
  const picture = new Image();
  picture.src = 'https://elsewhere.invalid/picture.gif';
  await fetch('data:,').catch(() => {});
  await new Promise(done => setTimeout(done, 20));
  return window.ran ? ['a script ran'] : forbidden;
})();
