/** How texts are written: what is stored of them, and by what two of them are the same. */
@NullMarked
package vn.kiennghi.api.text;

import org.jspecify.annotations.NullMarked;
