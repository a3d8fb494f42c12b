// Draws each chart from the table that it stands above; without scripts the tables alone say everything.
(function () {
  'use strict';

  // From dark to light, every other one hatched: the outcomes can be told apart in grey, too.
  var LOOKS = {
    RESOLVED: { ink: '#0c2a49', hatched: false },
    IN_PROGRESS: { ink: '#1f5c99', hatched: true },
    WILL_RESOLVE: { ink: '#4d8fc7', hatched: false },
    EXPLAINED: { ink: '#6f7f90', hatched: true },
    NOT_RESOLVED: { ink: '#a9b8c8', hatched: false },
    REFUSED: { ink: '#7a4100', hatched: true },
    NONE: { ink: '#ffd27a', hatched: false }
  };

  function fill(look) {
    if (!look.hatched) {
      return look.ink;
    }
    var tile = document.createElement('canvas');
    tile.width = 8;
    tile.height = 8;
    var pen = tile.getContext('2d');
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = look.ink;
    pen.lineWidth = 3;
    pen.beginPath();
    [-8, 0, 8].forEach(function (shift) {
      pen.moveTo(shift - 2, 10);
      pen.lineTo(shift + 10, -2);
    });
    pen.stroke();
    return pen.createPattern(tile, 'repeat');
  }

  function wrapped(text, longest) {
    return text.split(/\s+/).reduce(function (lines, word) {
      var last = lines.length - 1;
      if (last >= 0 && (lines[last] + ' ' + word).length <= longest) {
        lines[last] += ' ' + word;
      } else {
        lines.push(word);
      }
      return lines;
    }, []);
  }

  function data(table, longest) {
    var rows = Array.from(table.tBodies[0].rows).filter(function (row) {
      return Array.from(row.querySelectorAll('td[data-value]')).some(function (cell) {
        return Number(cell.dataset.value) > 0;
      });
    });
    return {
      labels: rows.map(function (row) {
        return wrapped(row.cells[0].textContent.trim(), longest);
      }),
      datasets: Array.from(table.tHead.querySelectorAll('th[data-series]')).map(function (heading) {
        var look = LOOKS[heading.dataset.series];
        return {
          label: heading.textContent.trim(),
          data: rows.map(function (row) {
            return Number(row.querySelector('td[data-series="' + heading.dataset.series + '"]').dataset.value);
          }),
          backgroundColor: fill(look),
          borderColor: look.ink,
          borderWidth: 1,
          maxBarThickness: 22
        };
      }).filter(function (set) {
        return set.data.some(function (value) { return value > 0; });
      })
    };
  }

  function draw(details) {
    var table = document.getElementById(details.dataset.chart);
    var canvas = details.querySelector('canvas');
    var narrow = window.matchMedia('(max-width: 48rem)').matches;
    var shown = data(table, narrow ? 16 : 40);
    var lines = shown.labels.reduce(function (sum, label) { return sum + Math.max(2, label.length); }, 0);
    canvas.parentNode.style.height = (lines * 17 + (narrow ? 190 : 110)) + 'px';
    new window.Chart(canvas, {
      type: 'bar',
      data: shown,
      options: {
        indexAxis: 'y',
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        locale: document.documentElement.lang,
        scales: {
          x: { stacked: true, beginAtZero: true, ticks: { precision: 0 } },
          y: { stacked: true, ticks: { autoSkip: false } }
        },
        plugins: {
          legend: { position: 'bottom', labels: { boxWidth: 18 } },
          tooltip: { mode: 'index' }
        }
      }
    });
  }

  Array.from(document.querySelectorAll('details[data-chart]')).forEach(function (details) {
    var drawn = false;
    function drawOnce() {
      if (details.open && !drawn) {
        drawn = true;
        draw(details);
      }
    }
    details.hidden = false;
    details.addEventListener('toggle', drawOnce);
    drawOnce();
  });
})();
