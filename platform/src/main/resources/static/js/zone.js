// Offers the browser's own time zone to a newcomer; without scripts the list stays as it is.
const field = document.querySelector('#f-zone');
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (field && [...field.options].some(option => option.value === zone)) field.value = zone;
