package org.ocellus.launcher.daemon;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.ocellus.launch.daemon.Privileges;

/**
 * A user that the process, started by root, becomes.
 *
 * <p>The C library's functions change all threads of the process (see nptl(7)), and a change from user 0 to another clears
 * the capabilities of each (see capabilities(7)). {@code PR_SET_KEEPCAPS} would keep them in the one thread that asks, and
 * not in those that read packets, hence nothing is kept.
 */
final class UnprivilegedUser implements Privileges {
    /** {@code struct passwd} begins with name and password; both of Linux and macOS go on with the two numbers. */
    private static final long UID = 2 * ADDRESS.byteSize();

    private static final long GID = UID + JAVA_INT.byteSize();
    private static final long PASSWD = GID + JAVA_INT.byteSize();

    private final String name;
    private final int uid;
    private final int gid;

    private UnprivilegedUser(String name, int uid, int gid) {
        this.name = name;
        this.uid = uid;
        this.gid = gid;
    }

    /**
     * Looks a user up.
     *
     * @throws IOException if there is none of that name, or the process is not root's
     */
    static UnprivilegedUser named(String name) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle getpwnam = NativeCalls.function("getpwnam", ADDRESS, ADDRESS);
            MemorySegment found =
                    (MemorySegment) getpwnam.invokeExact(NativeCalls.state(arena), arena.allocateFrom(name));
            if (found.equals(MemorySegment.NULL)) {
                throw new IOException("there is no such user");
            }
            MemorySegment entry = found.reinterpret(PASSWD);
            return new UnprivilegedUser(name, entry.get(JAVA_INT, UID), entry.get(JAVA_INT, GID));
        } catch (Throwable e) {
            throw NativeCalls.failure("--user " + name, e);
        }
    }

    String name() {
        return name;
    }

    @Override
    public void drop() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = NativeCalls.state(arena);
            MethodHandle initgroups = NativeCalls.function("initgroups", JAVA_INT, ADDRESS, JAVA_INT);
            check("initgroups", (int) initgroups.invokeExact(state, arena.allocateFrom(name), gid), state);
            check("setgid", (int) one("setgid").invokeExact(state, gid), state);
            MethodHandle setuid = one("setuid");
            check("setuid", (int) setuid.invokeExact(state, uid), state);
            if (uid != 0 && (int) setuid.invokeExact(state, 0) == 0) {
                throw new IOException("the process could become root again");
            }
        } catch (Throwable e) {
            throw NativeCalls.failure("--user " + name, e);
        }
        System.setProperty("user.name", name);
    }

    private static MethodHandle one(String function) {
        return NativeCalls.function(function, JAVA_INT, JAVA_INT);
    }

    private static void check(String function, int result, MemorySegment state) throws IOException {
        if (result != 0) {
            throw new IOException(function + ": " + NativeCalls.problem(state));
        }
    }
}
