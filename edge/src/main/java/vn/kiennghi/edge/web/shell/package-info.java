/** What every page has around it: top bar, language, errors. */
@NullMarked
package vn.kiennghi.edge.web.shell;

import org.jspecify.annotations.NullMarked;
