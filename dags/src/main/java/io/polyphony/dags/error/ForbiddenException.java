package io.polyphony.dags.error;

/** 403: the role does not allow it, or the token is not one of this Airflow. A new login would not help. */
public final class ForbiddenException extends RefusalException {
    private static final long serialVersionUID = 1;

    ForbiddenException(String call, String detail) {
        super(call, 403, detail, ". The role of this user does not allow it, or the token is another Airflow's");
    }
}
