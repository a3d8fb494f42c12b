/** What every page has around it: top bar, language, errors. */
@NullMarked
package vn.kiennghi.edge.page.shell;

import org.jspecify.annotations.NullMarked;
