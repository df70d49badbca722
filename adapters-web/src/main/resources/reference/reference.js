window.addEventListener('load', () => {
  window.SwaggerUIBundle({
    url: 'openapi.json',
    dom_id: '#reference',
    deepLinking: true,
    docExpansion: 'none',
    filter: true,
    tryItOutEnabled: false,
    // Its default asks a host elsewhere to check the document.
    validatorUrl: null,
  });
});
