internal import Glibc

extension Bilingual {
    /// What an errno means; the system's own words where it is a rare one.
    public init(errno code: Int32) {
        let english = String(cString: strerror(code))
        self.init(Self.commonReasons[code] ?? "系统说：\(english)", english)
    }

    private static let commonReasons: [Int32: String] = [
        EPERM: "不允许这样做", ENOENT: "没有这个文件或文件夹", EIO: "读写出错", EBADF: "文件没有打开", EAGAIN: "暂时不能用",
        ENOMEM: "内存不足", EACCES: "没有权限", EBUSY: "正在使用", EEXIST: "已经存在", ENOTDIR: "路径中有一处不是文件夹",
        EISDIR: "是文件夹，不是文件", EINVAL: "不能这样用", EMFILE: "打开的文件太多", ENFILE: "系统打开的文件太多",
        EFBIG: "文件太大", ENOSPC: "磁盘已满", EROFS: "磁盘只能读", EPIPE: "没有人在读", ENAMETOOLONG: "名字太长",
        ELOOP: "符号链接绕成了圈", EDQUOT: "磁盘配额已用完", ENXIO: "没有这个设备", ETXTBSY: "文件正在运行",
    ]
}
