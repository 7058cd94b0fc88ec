'use strict';
(function () {
  var words = document.body.dataset;
  function plain(text) {
    return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
  }
  function valueOf(row, column) {
    var cell = row.cells[column];
    return cell.dataset.v === undefined ? null : Number(cell.dataset.v);
  }
  // Of equals the order of the ranking stays, whatever the rows were sorted by before.
  function sort(body, ranked, column, up) {
    ranked.map(function (row, place) { return { row: row, place: place, value: valueOf(row, column) }; })
      .sort(function (a, b) {
        if (a.value === null || b.value === null) { return (a.value === null) - (b.value === null) || a.place - b.place; }
        return (up ? a.value - b.value : b.value - a.value) || a.place - b.place;
      })
      .forEach(function (one) { body.appendChild(one.row); });
  }
  function addSorting(table) {
    var heads = Array.from(table.tHead.rows[0].cells), body = table.tBodies[0], ranked = Array.from(body.rows);
    heads.forEach(function (head, column) {
      var button = document.createElement('button');
      button.type = 'button';
      while (head.firstChild) { button.appendChild(head.firstChild); }
      head.appendChild(button);
      button.addEventListener('click', function () {
        var up = head.getAttribute('aria-sort') ? head.getAttribute('aria-sort') !== 'ascending' : head.dataset.first !== 'down';
        heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        sort(body, ranked, column, up);
      });
    });
  }
  function addSearch(table, number) {
    var rows = Array.from(table.tBodies[0].rows);
    if (rows.length < 8) { return; }
    var texts = rows.map(function (row) { return plain(row.textContent); });
    var box = document.createElement('p'), label = document.createElement('label');
    var input = document.createElement('input'), status = document.createElement('span');
    box.className = 'search';
    input.type = 'search';
    input.id = 'search-' + number;
    label.htmlFor = input.id;
    label.textContent = words.search;
    status.setAttribute('role', 'status');
    box.append(label, ' ', input, ' ', status);
    table.parentNode.before(box);
    input.addEventListener('input', function () {
      var wanted = plain(input.value.trim());
      rows.forEach(function (row, i) { row.hidden = texts[i].indexOf(wanted) < 0; });
      status.textContent = words.shown + ': ' + rows.filter(function (row) { return !row.hidden; }).length + '/' + rows.length;
    });
  }
  document.querySelectorAll('table.sortable').forEach(function (table, number) { addSorting(table); addSearch(table, number); });
})();
