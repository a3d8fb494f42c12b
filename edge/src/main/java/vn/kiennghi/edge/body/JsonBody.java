package vn.kiennghi.edge.body;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that is read from a request's JSON body by {@link BodyReader}. A component that may be null may be absent,
 * every other is required. A text is a single line unless {@link LongText} says otherwise.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonBody {}
