package org.ocellus.output.ipfix.message;

import org.ocellus.output.ipfix.element.Template;

/** A template of an observation domain, and when it was sent last. */
public final class Announcement {
    private final Template template;
    private long session;
    private long sentAt;
    private int uses;
    private boolean inMessage;

    Announcement(Template template) {
        this.template = template;
    }

    /** {@return the template} */
    public Template template() {
        return template;
    }

    /** Takes note that the template was sent. */
    void sent(long inSession, long now) {
        session = inSession;
        sentAt = now;
        uses = 0;
    }

    boolean sentIn(long inSession) {
        return session == inSession;
    }

    /** {@return whether collectors that were not listening have waited long enough} */
    boolean stale(long now, TemplateRefresh refresh) {
        return uses >= refresh.messages() || now - sentAt >= refresh.nanos();
    }

    /** {@return whether this is the template's first use in the message} */
    boolean use() {
        boolean first = !inMessage;
        if (first) {
            inMessage = true;
            uses++;
        }
        return first;
    }

    void messageEnded() {
        inMessage = false;
    }
}
