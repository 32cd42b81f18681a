/*
 * Loaded into a runner by LD_PRELOAD: writes down, in order, what the process does to the files of one folder.
 * POWERCUT_FOLDER is the folder, POWERCUT_LOG the record; recording.mjs reads it.
 *
 * One entry: kind (1 byte), file (4), offset (8), length (8), then `length` bytes. For a sync, `offset` is how many
 * entries there were when it began: what was written while it ran may or may not be covered, so it does not count.
 * For an opening, 1 = made when missing, 2 = emptied.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPENED = 'o', WRITTEN = 'w', CUT_TO = 't', SYNCED = 's', REMOVED = 'r' };
enum { MOST_FDS = 65536, MOST_FILES = 1024 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int fileOf[MOST_FDS];
static char *names[MOST_FILES + 1];
static int files = 0;
static int logFd = -1;
static uint64_t entries = 0;
static const char *folder = NULL;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void put(const void *bytes, size_t length) {
	const char *at = bytes;
	while (length > 0) {
		ssize_t done = syscall(SYS_write, logFd, at, length);
		if (done <= 0) abort();
		at += done;
		length -= (size_t)done;
	}
}

/* With the lock held. */
static void entry(char kind, int file, uint64_t offset, const void *bytes, uint64_t length) {
	char head[21];
	uint32_t id = (uint32_t)file;
	head[0] = kind;
	memcpy(head + 1, &id, 4);
	memcpy(head + 5, &offset, 8);
	memcpy(head + 13, &length, 8);
	put(head, sizeof head);
	if (bytes != NULL) put(bytes, length);
	entries++;
}

static int watched(const char *path) {
	if (folder == NULL) {
		folder = getenv("POWERCUT_FOLDER");
		const char *log = getenv("POWERCUT_LOG");
		if (folder == NULL || log == NULL) return 0;
		logFd = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
		if (logFd < 0) abort();
	}
	return path != NULL && strncmp(path, folder, strlen(folder)) == 0;
}

static int fileNamed(const char *path) {
	for (int file = 1; file <= files; file++)
		if (strcmp(names[file], path) == 0) return file;
	if (files == MOST_FILES) abort();
	names[++files] = strdup(path);
	return files;
}

static int known(int fd) { return fd >= 0 && fd < MOST_FDS ? fileOf[fd] : 0; }

static int opened(int fd, const char *path, int flags) {
	if (fd < 0 || fd >= MOST_FDS) return fd;
	pthread_mutex_lock(&lock);
	fileOf[fd] = 0;
	if (watched(path)) {
		fileOf[fd] = fileNamed(path);
		uint64_t how = ((flags & O_CREAT) != 0) | (((flags & O_TRUNC) != 0) << 1);
		entry(OPENED, fileOf[fd], how, path, strlen(path));
	}
	pthread_mutex_unlock(&lock);
	return fd;
}

#define MODE_OF(flags, mode)                          \
	mode_t mode = 0;                                    \
	if ((flags) & (O_CREAT | O_TMPFILE)) {              \
		va_list more;                                     \
		va_start(more, flags);                            \
		mode = va_arg(more, mode_t);                      \
		va_end(more);                                     \
	}

int open(const char *path, int flags, ...) {
	MODE_OF(flags, mode)
	return opened(REAL(open)(path, flags, mode), path, flags);
}

int open64(const char *path, int flags, ...) {
	MODE_OF(flags, mode)
	return opened(REAL(open64)(path, flags, mode), path, flags);
}

int openat(int at, const char *path, int flags, ...) {
	MODE_OF(flags, mode)
	return opened(REAL(openat)(at, path, flags, mode), path, flags);
}

int close(int fd) {
	if (known(fd) != 0) {
		pthread_mutex_lock(&lock);
		fileOf[fd] = 0;
		pthread_mutex_unlock(&lock);
	}
	return REAL(close)(fd);
}

static void written(int fd, const void *bytes, ssize_t length, off_t offset) {
	if (length <= 0) return;
	pthread_mutex_lock(&lock);
	if (known(fd) != 0) entry(WRITTEN, known(fd), (uint64_t)offset, bytes, (uint64_t)length);
	pthread_mutex_unlock(&lock);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
	ssize_t done = REAL(pwrite)(fd, bytes, length, offset);
	written(fd, bytes, done, offset);
	return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
	ssize_t done = REAL(pwrite64)(fd, bytes, length, offset);
	written(fd, bytes, done, offset);
	return done;
}

/* After the write, the position says where it began, also for files that are only appended to. */
static off_t began(int fd, ssize_t done) {
	return known(fd) == 0 || done <= 0 ? 0 : lseek(fd, 0, SEEK_CUR) - done;
}

ssize_t write(int fd, const void *bytes, size_t length) {
	ssize_t done = REAL(write)(fd, bytes, length);
	if (known(fd) != 0) written(fd, bytes, done, began(fd, done));
	return done;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
	ssize_t done = REAL(writev)(fd, parts, count);
	if (known(fd) != 0) {
		off_t at = began(fd, done);
		ssize_t left = done;
		for (int part = 0; part < count && left > 0; part++) {
			ssize_t length = (ssize_t)parts[part].iov_len < left ? (ssize_t)parts[part].iov_len : left;
			written(fd, parts[part].iov_base, length, at);
			at += length;
			left -= length;
		}
	}
	return done;
}

static int cutTo(int result, int fd, off_t length) {
	if (result == 0 && known(fd) != 0) {
		pthread_mutex_lock(&lock);
		entry(CUT_TO, known(fd), (uint64_t)length, NULL, 0);
		pthread_mutex_unlock(&lock);
	}
	return result;
}

int ftruncate(int fd, off_t length) { return cutTo(REAL(ftruncate)(fd, length), fd, length); }
int ftruncate64(int fd, off64_t length) { return cutTo(REAL(ftruncate64)(fd, length), fd, length); }

static uint64_t sofar(void) {
	pthread_mutex_lock(&lock);
	uint64_t count = entries;
	pthread_mutex_unlock(&lock);
	return count;
}

static int synced(int result, int fd, uint64_t before) {
	if (result == 0 && known(fd) != 0) {
		pthread_mutex_lock(&lock);
		entry(SYNCED, known(fd), before, NULL, 0);
		pthread_mutex_unlock(&lock);
	}
	return result;
}

int fsync(int fd) {
	uint64_t before = sofar();
	return synced(REAL(fsync)(fd), fd, before);
}

int fdatasync(int fd) {
	uint64_t before = sofar();
	return synced(REAL(fdatasync)(fd), fd, before);
}

int unlink(const char *path) {
	int result = REAL(unlink)(path);
	if (result == 0) {
		pthread_mutex_lock(&lock);
		if (watched(path)) entry(REMOVED, fileNamed(path), 0, NULL, 0);
		pthread_mutex_unlock(&lock);
	}
	return result;
}
