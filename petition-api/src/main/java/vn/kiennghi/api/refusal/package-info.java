/** Why a command was refused: the stable code, what was expected and what was found. */
@NullMarked
package vn.kiennghi.api.refusal;

import org.jspecify.annotations.NullMarked;
