#define _GNU_SOURCE  // memfd_create

#include "terminal_rescue.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS, SIGQUIT};
enum { fatal_count = sizeof fatal / sizeof *fatal, longest = 512, stack_size = 64 * 1024 };

static struct sigaction former[fatal_count];
static atomic_bool armed;
static int terminal = -1, captured = -1, errors = -1;
static struct termios modes;
static char restoring[longest];
static size_t restoring_count;

int terminal_memory_file(void) {
    return memfd_create("captured", MFD_CLOEXEC);
}

static void write_all(int descriptor, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}

static void release_errors(void) {
    char block[512];
    off_t offset = 0;
    for (;;) {
        ssize_t count = pread(captured, block, sizeof block, offset);
        if (count <= 0) return;
        write_all(errors, block, (size_t)count);
        offset += count;
    }
}

static void rescue(int number) {
    if (atomic_exchange(&armed, false)) {
        write_all(terminal, restoring, restoring_count);
        tcsetattr(terminal, TCSANOW, &modes);
        if (captured >= 0) release_errors();
    }
    for (int i = 0; i < fatal_count; i++) {
        if (fatal[i] == number) sigaction(number, &former[i], NULL);
    }
    // Blocked while this handler runs; it comes when the handler returns.
    raise(number);
}

// A stack overflow leaves no room for a handler on the stack that overflowed.
static void give_handlers_a_stack(void) {
    static void *memory;
    stack_t current;
    if (memory != NULL || sigaltstack(NULL, &current) != 0 || !(current.ss_flags & SS_DISABLE)) return;
    memory = malloc(stack_size);
    if (memory == NULL) return;
    stack_t stack = {.ss_sp = memory, .ss_size = stack_size};
    sigaltstack(&stack, NULL);
}

void terminal_rescue_arm(
    int device, const struct termios *original, const char *bytes, size_t count, int captured_errors, int to_errors) {
    static bool installed;
    atomic_store(&armed, false);
    terminal = device;
    modes = *original;
    restoring_count = count < longest ? count : longest;
    memcpy(restoring, bytes, restoring_count);
    captured = captured_errors;
    errors = to_errors;
    atomic_store(&armed, true);
    if (installed) return;
    installed = true;
    give_handlers_a_stack();
    struct sigaction action = {.sa_handler = rescue, .sa_flags = SA_ONSTACK};
    sigfillset(&action.sa_mask);
    for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &former[i]);
}

void terminal_rescue_disarm(void) {
    atomic_store(&armed, false);
}
