package vn.kiennghi.api.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the roles that may send a command (R34). A command type without it is refused to everybody. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {
    /** Returns the roles, any of which suffices within the command's council. */
    Role[] value() default {};

    /** Returns whether an automation of the system may send it. */
    boolean automations() default false;
}
